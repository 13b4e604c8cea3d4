import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
assert log.contains('AccountEnumeration')
assert log.contains('UserLookupController.java:17')
assert log.contains('Ajar has 1 finding at or above ajar.failOn=error')
assert !log.contains('[ERROR] To see the full stack trace of the errors, re-run Maven with the -e switch.\n[ERROR] java')

def endpoint = new JsonSlurper().parse(new File(basedir, 'target/ajar/inventory.json')).endpoints[0]
assert endpoint.access.verdict == 'open'
assert endpoint.access.witness.startsWith('GET /v1/users/')
assert endpoint.data.members*.category.contains('phone')
assert endpoint.data.callerChosen == ['phone']

def results = new JsonSlurper().parse(new File(basedir, 'target/ajar/ajar.sarif')).runs[0].results
assert results*.ruleId == ['AccountEnumeration']
