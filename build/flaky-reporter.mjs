/** Names each test that passed only at its second attempt, so that .ci/run can list it. */
export default class FlakyReporter {
  /** @param {import('vitest/node').TestCase} test */
  onTestCaseResult(test) {
    if (test.diagnostic()?.flaky) console.log(`FLAKY ${test.module.relativeModuleId} > ${test.fullName}`);
  }
}
