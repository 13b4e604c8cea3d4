import groovy.json.JsonSlurper

def endpoint = new JsonSlurper().parse(new File(basedir, 'target/ajar/inventory.json')).endpoints[0]
assert endpoint.path == '/v1/users/{phone}'
assert endpoint.access.verdict == 'open'
assert endpoint.access.because*.file.contains('src/main/java/com/acme/security/SecurityConfig.java')
assert endpoint.data.verdict == 'account-data'
assert new File(basedir, 'build.log').text.contains('AccountEnumeration')
