import groovy.json.JsonSlurper

def endpoint = new JsonSlurper().parse(new File(basedir, 'service/target/ajar/inventory.json')).endpoints[0]
assert endpoint.file == 'service/src/main/java/com/acme/lookup/UserLookupController.java'
assert endpoint.access.verdict == 'open'
assert endpoint.access.because*.file.contains('security/src/main/java/com/acme/security/SecurityConfig.java')
assert endpoint.data.members*.file.contains('api/src/main/java/com/acme/lookup/UserSummary.java')
assert !new File(basedir, 'target').exists()
