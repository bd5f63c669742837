import { configure } from '@testing-library/react';

/** What a component shows a moment later is waited for: a busy machine is no failure. Milliseconds. */
configure({ asyncUtilTimeout: 15_000 });
