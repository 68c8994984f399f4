import { whyNot } from '../../../src/app/doctor/ask';

const failedBy = (code: string) => Object.assign(new TypeError('fetch failed'), { cause: { code } });

describe('Why a host does not answer', () => {
  it.each([
    ['ENOTFOUND', 'name'],
    ['EAI_AGAIN', 'name'],
    ['CERT_HAS_EXPIRED', 'certificate'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate'],
    ['ECONNREFUSED', 'silent'],
    ['UND_ERR_CONNECT_TIMEOUT', 'silent'],
  ])('is told by %s', (code, unreachable) => {
    expect(whyNot(failedBy(code))).toEqual({ unreachable, code });
  });

  it('is told by its name, where it was not waited for any longer', () => {
    expect(whyNot(new DOMException('…', 'TimeoutError'))).toEqual({ unreachable: 'silent', code: 'TimeoutError' });
  });
});
