// Styles have no effect in jsdom: what they do is looked at in the real browser.
export {};
