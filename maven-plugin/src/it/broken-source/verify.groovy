import groovy.json.JsonSlurper

def inventory = new JsonSlurper().parse(new File(basedir, 'target/ajar/inventory.json'))
assert inventory.endpoints*.path.contains('/v1/users/{phone}')
assert inventory.gaps*.file.unique() == ['src/main/java/com/acme/lookup/BrokenController.java']
assert new File(basedir, 'build.log').text.contains('BrokenController.java')
