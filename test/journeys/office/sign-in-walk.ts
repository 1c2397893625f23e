import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import type { Page } from 'playwright-core';
import { totpCode, totpStep } from '../../../src/platform/accounts/totp.ts';
import { startServer } from '../../../src/server/index.ts';
import { password } from '../../county-site.ts';
import { startFakeIssuer } from '../../fake-issuer.ts';
import { barriers } from '../barriers.ts';
import type { OfficeJourney } from './office-journey.ts';
import { enter, signIn } from './office-steps.ts';

/** Two ways to be surer of somebody than by a password: a second factor, and the county's own sign-in. */
export function signInWalk(journey: OfficeJourney): void {
  journey('a second factor is enrolled, asked for, and lost with its telephone', async ({ site, page }) => {
    const { url } = site;
    await signIn(page, url, 'baitang-second');
    await page.goto(`${url}/office/account`);
    const panel = page.getByRole('region', { name: '动态验证码' });
    await panel.getByRole('button', { name: '启用', exact: true }).click();
    const secret = (await panel.locator('code').textContent())!.replaceAll(' ', '');
    assert.deepEqual(await barriers(page), []);
    await panel.getByLabel('六位数字').fill('000000');
    await panel.getByRole('button', { name: '确认启用' }).click();
    await panel.getByRole('alert').waitFor();
    const step = totpStep(new Date().toISOString());
    await panel.getByLabel('六位数字').fill(totpCode(secret, step));
    await panel.getByRole('button', { name: '确认启用' }).click();
    await panel.getByText('请抄下或打印备用恢复码').waitFor();
    const recovery = await panel.locator('.codes code').allTextContents();
    assert.ok(recovery.length >= 8);
    assert.deepEqual(await barriers(page), []);
    await panel.getByRole('button', { name: '已经收好' }).click();

    const signInWith = async (code: string) => {
      await page.context().clearCookies();
      await page.goto(`${url}/office/`);
      await enter(page, 'baitang-second', password);
      await page.getByLabel('动态验证码').fill(code);
      await page.getByRole('button', { name: '登录', exact: true }).click();
    };
    await signInWith(totpCode(secret, step));
    await page.getByRole('alert').waitFor();
    await page.getByLabel('动态验证码').fill(totpCode(secret, step + 1));
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('heading', { name: '工作台' }).waitFor();
    await signInWith(recovery[0]!);
    await page.getByRole('heading', { name: '工作台' }).waitFor();
    await signInWith(recovery[0]!);
    await page.getByRole('alert').waitFor();
    await page.getByLabel('动态验证码').fill(recovery[1]!);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('heading', { name: '工作台' }).waitFor();

    await page.goto(`${url}/office/account`);
    await panel.getByLabel('当前密码').fill(password);
    await panel.getByRole('button', { name: '停用', exact: true }).click();
    await panel.getByRole('button', { name: '启用', exact: true }).waitFor();
  });

  journey("the county's own sign-in opens the office to whom it knows", async ({ site, page }) => {
    const issuer = await startFakeIssuer();
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const server = await startServer({
      ...{ ...site.settings, port, portIsFree: false },
      outside: {
        ...{ issuer: issuer.address, clientId: 'gongkai', clientSecret: 'secret', insecure: true },
        ...{ returnAddress: `${url}/api/sign-in/outside/back`, label: '县统一身份认证' },
        usernameClaim: 'preferred_username',
      },
    });
    const context = await page.context().browser()!.newContext({ locale: 'zh-CN' });
    try {
      const theirs = await context.newPage();
      theirs.setDefaultTimeout(30_000);
      issuer.claims = { sub: 'guest-1', preferred_username: 'guest' };
      await comeFromOutside(theirs, url);
      await theirs.getByRole('alert').waitFor();
      assert.deepEqual(await barriers(theirs), []);
      await theirs.getByLabel('用户名').waitFor();
      issuer.claims = { sub: 'baitang-3', preferred_username: 'baitang-second' };
      await comeFromOutside(theirs, url);
      await theirs.getByRole('heading', { name: '工作台' }).waitFor();
      assert.equal(new URL(theirs.url()).origin, url);
      await theirs.getByText('您的职责：白塘镇人民政府复审').waitFor();
    } finally {
      await context.close();
      await server.close();
      issuer.close();
    }
  });
}

async function comeFromOutside(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/office/`);
  await page.getByRole('link', { name: '县统一身份认证' }).click();
}

/** The county's sign-in has to know where browsers come back to before the server starts. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
