import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
assert log.count('AccountEnumeration') >= 2
assert log.contains("ajar.failOn is 'fatal', which is none of error, warning, note, never.")
assert log.contains('Ajar has 1 finding at or above ajar.failOn=warning')
assert new JsonSlurper().parse(new File(basedir, 'target/ajar/inventory.json')).endpoints[0].access.verdict == 'open'
