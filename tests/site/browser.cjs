/* The pages in headless Chromium: node browser.cjs MODULES CHROMIUM SITE [SHOTS]. Prints what is
   wrong; exits with 1 if anything is. */
"use strict";
const [modules, chromium, site, shots] = process.argv.slice(2);
const path = require("path"), os = require("os"), fs = require("fs"), url = require("url");
const load = (name) => require(path.join(modules, name));
const playwright = load("playwright-core");
const axe = fs.readFileSync(path.join(modules, "axe-core", "axe.min.js"), "utf8");
const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const at = (name) => url.pathToFileURL(path.join(site, name)).href;
const wrong = [];

function expect(what, found, expected) {
  if (found !== expected) wrong.push(`${what}: found ${found}, expected ${expected}`);
}

async function first(page, query, name = "en/index.html") {
  await page.goto(at(name) + "?q=" + encodeURIComponent(query));
  const link = page.locator("#codes tbody tr a").first();
  return (await link.count()) ? await link.textContent() : "nothing";
}

async function search(page) {
  const cases = [["7062", "7062"], ["rdp:-5", "rdp:-5"], ["-2147017834", "7062"],
    ["0x80071b96", "7062"], ["1b96h", "7062"],
    ["2147942405", "5"], ["c0000022", "5"], ["-5", "rdp:-5"], ["error 7063", "7063"],
    ["ERROR_CTX_SESSION_IN_USE", "7062"], ["ctx session in use", "7062"], ["no_force_logoff", "7063"],
    ["CONTOSO\\alice is currently logged on", "7062"],
    ["user FABRIKAM\\bob is currently logged on to this computer", "7062"],
    ["the user name or password is wrong", "1326"], ["zzzz qqqq", "nothing"]];
  for (const [query, code] of cases)
    expect(`search for ${query}`, await first(page, query), code);
  expect("search in German", await first(page, "Der Benutzer X\\y ist zurzeit an diesem Computer angemeldet",
    "de/index.html"), "7062");
  expect("search in Japanese", await first(page, "別のユーザー ログオンしています", "ja/index.html"), "7062");
  await page.goto(at("de/7063.html"));
  await page.fill("#q", "7062");
  await page.press("#q", "Enter");
  await page.waitForURL(/index\.html\?q=7062/);
  expect("search from a page", await page.locator("#codes tbody tr a").first().textContent(), "7062");
}

async function lists(page) {
  await page.goto(at("en/index.html"));
  const rows = page.locator("#codes tbody tr"), before = await rows.count();
  await page.fill("#q", "7063");
  expect("rows for 7063", (await rows.count()) < before, true);
  await page.fill("#q", "");
  expect("rows again", await rows.count(), before);
  await page.click("th button >> nth=0");
  expect("sorted upward", await page.locator("th").first().getAttribute("aria-sort"), "ascending");
  const low = Number(await page.locator("#codes tbody td").first().getAttribute("data-key"));
  await page.click("th button >> nth=0");
  const high = Number(await page.locator("#codes tbody td").first().getAttribute("data-key"));
  expect("sorted downward", high > low, true);
}

async function links(page) {
  await page.goto(at("de/7062.html"));
  await page.click("footer a[hreflang=fr-FR]");
  expect("language switch", await page.locator("html").getAttribute("lang"), "fr-FR");
  for (const name of ["7062", "0x1b96", "0x80071b96", "error_ctx_session_in_use"]) {
    await page.goto(at(name + ".html"));
    await page.waitForURL(/en\/7062\.html$/, { timeout: 5000 }).catch(() => {});
    expect("redirect " + name, page.url(), at("en/7062.html"));
  }
}

/* Tab leads to the content, the search and the links. */
async function keyboard(page) {
  await page.goto(at("en/7062.html"));
  await page.keyboard.press("Tab");
  expect("first stop", await page.evaluate(() => document.activeElement.className), "skip");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  expect("third stop", await page.evaluate(() => document.activeElement.id), "q");
}

async function narrow(page) {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const name of ["en/7062.html", "en/index.html", "de/7063.html", "en/events.html"]) {
    await page.goto(at(name));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect("width of " + name, wide <= 320, true);
  }
}

async function accessible(page) {
  for (const scheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme: scheme });
    for (const name of ["en/7062.html", "de/1219.html", "en/index.html", "ja/7063.html", "en/events.html",
      "en/texts.html", "en/0x4e0203e9.html", "en/0x4e0203ea.html", "en/category-1.html"]) {
      if (!fs.existsSync(path.join(site, name))) continue;
      await page.goto(at(name));
      await page.evaluate(axe);
      const found = await page.evaluate(() => axe.run({ preload: false }));
      for (const fault of found.violations)
        wrong.push(`axe: ${name} (${scheme}): ${fault.id}: ${fault.nodes[0].html}`);
      if (shots) {
        fs.mkdirSync(shots, { recursive: true });
        await page.screenshot({ path: path.join(shots, `${name.replace("/", "-")}-${scheme}.png`), fullPage: false });
      }
    }
  }
}

async function main() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "site-browser-"));
  const open = (options) => playwright.chromium.launchPersistentContext(
    fs.mkdtempSync(path.join(folder, "user-")), { executablePath: chromium, args: flags, ...options });
  try {
    const context = await open({ viewport: { width: 1100, height: 1000 }, bypassCSP: false });
    const page = await context.newPage();
    page.on("pageerror", (error) => wrong.push(`script: ${page.url()}: ${error.message}`));
    page.on("console", (line) => line.type() === "error" && wrong.push(`console: ${line.text()}`));
    page.on("request", (request) => request.url().startsWith("file:") || wrong.push(`request: ${request.url()}`));
    await search(page), await lists(page), await links(page), await keyboard(page);
    await accessible(page);
    await narrow(page);
    if (shots) await page.screenshot({ path: path.join(shots, "narrow.png") });
    await context.close();
    const plain = await open({ javaScriptEnabled: false });
    const still = await plain.newPage();
    await still.goto(at("en/index.html"));
    expect("rows without JavaScript", (await still.locator("#codes tbody tr").count()) > 0, true);
    expect("note without JavaScript", await still.locator("noscript").count() > 0, true);
    await still.click("#codes tbody a >> nth=0");
    expect("a page without JavaScript", await still.locator("h1").count(), 1);
    await plain.close();
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
  wrong.forEach((line) => console.log(line));
  process.exitCode = wrong.length ? 1 : 0;
}

main();
