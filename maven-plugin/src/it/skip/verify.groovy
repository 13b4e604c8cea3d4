assert new File(basedir, 'build.log').text.contains('Skipped: ajar.skip is set.')
assert !new File(basedir, 'target/ajar').exists()
