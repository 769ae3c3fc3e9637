import { configure } from '@testing-library/dom';

// What is waited for comes sooner or later: a second, which is the library's own limit, is short on a busy machine.
configure({ asyncUtilTimeout: 120_000 });
