import { configure } from '@testing-library/dom';

// A second, which is the library's own limit, is short on a busy machine. Longer than this, an assertion that is wrong looks like a hang.
configure({ asyncUtilTimeout: 30_000 });
