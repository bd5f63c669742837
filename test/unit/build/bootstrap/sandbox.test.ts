import { describe, expect, it } from 'vitest';
import { allowsUserNamespaces } from '#build/bootstrap/sandbox.mjs';

describe('allowsUserNamespaces', () => {
  it.each([
    ['a kernel without any such setting', {}, true],
    ['Debian 12', { 'kernel/unprivileged_userns_clone': '1', 'user/max_user_namespaces': '95655' }, true],
    ['an old Debian', { 'kernel/unprivileged_userns_clone': '0' }, false],
    ['Ubuntu 24.04', { 'kernel/apparmor_restrict_unprivileged_userns': '1' }, false],
    ['a system that allows none', { 'user/max_user_namespaces': '0' }, false],
  ])('%s', (_system, settings: Record<string, string>, expected) => {
    expect(allowsUserNamespaces((name) => settings[name])).toBe(expected);
  });
});
