import groovy.json.JsonSlurper

def endpoint = new JsonSlurper().parse(new File(basedir, 'target/ajar/inventory.json')).endpoints[0]
assert endpoint.file == 'src/main/java/com/acme/lookup/UserLookupController.java'
assert endpoint.access.verdict == 'open'
assert new File(basedir, 'build.log').text.contains('AccountEnumeration')
