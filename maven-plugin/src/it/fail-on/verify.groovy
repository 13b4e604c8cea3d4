import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
assert log.count('AccountEnumeration') >= 2
assert log.contains("ajar.failOn: `fatal` means nothing here; it may be error, never, note, warning.")
assert log.contains('Ajar has 1 finding at or above ajar.failOn=warning')
assert new JsonSlurper().parse(new File(basedir, 'target/ajar/inventory.json')).endpoints[0].access.verdict == 'open'
