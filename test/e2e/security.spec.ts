import { expect } from '@playwright/test';
import { test } from './support/app.ts';

test.describe('the window is closed to the outside', () => {
  test('runs sandboxed, isolated and without Node', async ({ launcher }) => {
    const { electron, page } = await launcher.launch();
    const preferences = await electron.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      // Not in the public types; it is what the process was really started with.
      return (
        contents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      ).getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
    });
    const globals = await page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis),
    );
    expect(globals).toEqual([]);
  });

  test('is served from app:// under a policy that allows nothing inline and no connection', async ({
    launcher,
  }) => {
    const { page } = await launcher.launch();
    expect(page.url()).toBe('app://briefmark/index.html');
    const inline = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.wasInlineScriptRun = true';
      document.body.append(script);
      return 'wasInlineScriptRun' in globalThis;
    });
    expect(inline).toBe(false);
    const evaluated = await page.evaluate(() => {
      try {
        return new Function('return true')();
      } catch (thrown) {
        return thrown instanceof EvalError;
      }
    });
    expect(evaluated).toBe(true);
  });

  test('refuses every request to the network', async ({ launcher }) => {
    const { electron, page } = await launcher.launch();
    const fromPage = await page.evaluate(async () => {
      const outcomes: string[] = [];
      for (const url of ['https://example.com/', 'http://127.0.0.1:9/', 'data:text/plain,x']) {
        outcomes.push(
          await fetch(url).then(
            () => 'answered',
            () => 'refused',
          ),
        );
      }
      const image = new Image();
      outcomes.push(
        await new Promise<string>((resolve) => {
          image.onload = () => resolve('answered');
          image.onerror = () => resolve('refused');
          image.src = 'https://example.com/pixel.png';
        }),
      );
      return outcomes;
    });
    expect(fromPage).toEqual(['refused', 'refused', 'refused', 'refused']);
    // Below the page's own policy: the session itself cancels what is not app://.
    const fromSession = await electron.evaluate(async ({ session }) =>
      session.defaultSession.fetch('https://example.com/').then(
        () => 'answered',
        (thrown) => String(thrown),
      ),
    );
    expect(fromSession).toContain('ERR_BLOCKED_BY_CLIENT');
  });

  test('refuses to navigate and to open windows', async ({ launcher }) => {
    const { electron, page } = await launcher.launch();
    await expect(page.getByRole('region', { name: 'Brief text' })).toBeVisible();
    // From the main process: Playwright itself would wait for the navigation that never comes.
    const after = await electron.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const attempts = [
        "location.href = 'https://example.com/'",
        "location.assign('app://briefmark/elsewhere.html')",
        "window.open('https://example.com/')",
        "Object.assign(document.createElement('a'), { href: 'https://example.com/', target: '_blank' }).click()",
      ];
      for (const attempt of attempts) await contents?.executeJavaScript(`${attempt}; 0`, true);
      const isShown = await contents?.executeJavaScript("document.querySelector('.reader-text') !== null");
      return { url: contents?.getURL(), windows: BrowserWindow.getAllWindows().length, isShown };
    });
    expect(after).toEqual({ url: 'app://briefmark/index.html', windows: 1, isShown: true });
  });

  test('grants no permission', async ({ launcher }) => {
    const { page } = await launcher.launch();
    const outcomes = await page.evaluate(async () => {
      const refused = (promise: Promise<unknown>) =>
        promise.then(
          () => 'granted',
          () => 'refused',
        );
      const geolocation = new Promise((resolve, reject) =>
        navigator.geolocation.getCurrentPosition(resolve, reject),
      );
      return {
        geolocation: await refused(geolocation),
        camera: await refused(navigator.mediaDevices.getUserMedia({ video: true })),
        notifications: await Notification.requestPermission(),
        clipboard: await refused(navigator.clipboard.readText()),
      };
    });
    expect(outcomes).toEqual({
      geolocation: 'refused',
      camera: 'refused',
      notifications: 'denied',
      clipboard: 'refused',
    });
  });

  test('answers no unknown channel, no malformed request and no foreign sender', async ({ launcher }) => {
    const { electron, page } = await launcher.launch();
    const answers = await page.evaluate(async () => {
      const ask = async (channel: string, request: string) =>
        JSON.parse(await window.briefmark.invoke(channel, request));
      return {
        unknown: await window.briefmark.invoke('shell:open', '{}').then(
          () => 'answered',
          () => 'refused',
        ),
        malformed: await ask('brief:open', '{"briefId":"../../etc/passwd"}'),
        extra: await ask('export:save', '{"briefId":"a","formatId":"html","path":"/etc/passwd"}'),
        noJson: await ask('library:open', '{'),
        noText: await Reflect.apply(window.briefmark.invoke, undefined, ['library:open', {}]).then(
          JSON.parse,
        ),
      };
    });
    expect(answers).toMatchObject({
      unknown: 'refused',
      malformed: { ok: false, error: { code: 'invalid-input' } },
      extra: { ok: false, error: { code: 'invalid-input' } },
      noJson: { ok: false, error: { code: 'invalid-input' } },
      noText: { ok: false, error: { code: 'invalid-input' } },
    });
    // A page that is not ours, given the same preload by a mistake, is not answered.
    const foreign = await electron.evaluate(async ({ app, BrowserWindow }) => {
      const preload = `${app.getAppPath()}/out/app/preload/preload.cjs`;
      const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      await window.loadURL('about:blank');
      const answer = await window.webContents.executeJavaScript(
        "window.briefmark.invoke('library:open', '{}').then(JSON.parse)",
      );
      window.destroy();
      return answer;
    });
    expect(foreign).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });
});
