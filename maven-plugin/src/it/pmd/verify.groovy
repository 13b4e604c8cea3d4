def log = new File(basedir, 'build.log').text
assert log.contains('PMD version: 7.17.0')
assert log.contains('AccountEnumeration')

def violations = new groovy.xml.XmlSlurper().parse(new File(basedir, 'target/pmd.xml')).file.violation
assert violations*.@rule*.text() == ['AccountEnumeration']
assert violations*.@beginline*.text() == ['17']
assert violations[0].text().contains('GET /v1/users/{')
