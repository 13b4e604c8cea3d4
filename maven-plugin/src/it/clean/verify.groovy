import groovy.json.JsonSlurper

def endpoint = new JsonSlurper().parse(new File(basedir, 'target/ajar/inventory.json')).endpoints[0]
assert endpoint.path == '/v1/users/{phone}'
assert endpoint.access.verdict == 'guarded'
assert endpoint.access.because[0].file == 'src/main/java/com/acme/security/SecurityConfig.java'
assert endpoint.data.verdict == 'account-data'

assert new JsonSlurper().parse(new File(basedir, 'target/ajar/ajar.sarif')).runs[0].results.every { it.level != 'error' }
