import groovy.json.JsonSlurper

def whole = new File(basedir, 'target/all/inventory.json')
def endpoints = new JsonSlurper().parse(whole).endpoints
assert endpoints*.file == ['service/src/main/java/com/acme/lookup/UserLookupController.java']
assert endpoints[0].access.verdict == 'open'
assert endpoints[0].access.because*.file.contains('security/src/main/java/com/acme/security/SecurityConfig.java')
assert endpoints[0].data.members*.file.contains('api/src/main/java/com/acme/lookup/UserSummary.java')

// Each module has its own part.
assert new JsonSlurper().parse(new File(basedir, 'service/target/all/inventory.json')).endpoints == endpoints
assert new JsonSlurper().parse(new File(basedir, 'api/target/all/inventory.json')).endpoints == []
assert new JsonSlurper().parse(new File(basedir, 'security/target/all/inventory.json')).endpoints == []

// The same bytes, however it was called.
['parallel', 'one', 'rest', 'others', 'direct'].each {
  assert new File(basedir, "target/$it/inventory.json").text == whole.text : it
}

def log = new File(basedir, 'build.log').text
assert log.count('Ajar has 1 finding at or above ajar.failOn=error') >= 5
// Bound to the life cycle, it fails the controller's module.
assert log.count('on project service') >= 2
assert !log.contains('on project api')
assert !log.contains('on project security')

// One analysis for each call; only the first brings jars to this machine while it goes on.
def calls = log.split('Scanning for projects').drop(1)
assert calls.size() == 6
assert calls.drop(1).every { it.count('1 endpoint in 4 files') == 1 }
