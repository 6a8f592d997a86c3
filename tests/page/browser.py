"""Chromium without a driver package: the DevTools protocol over a pipe, with the standard library alone.

    with Browser() as browser:
        page = browser.open("file:///tmp/index.html")
        page.value("document.title")
"""
import base64, json, os, select, shutil, subprocess, tempfile, time

FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync", "--disable-default-apps", "--disable-extensions", "--mute-audio",
         "--no-default-browser-check", "--disable-dev-shm-usage", "--hide-scrollbars", "--remote-debugging-pipe"]


def chromium():
    return next((path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None)


class Browser:
    def __enter__(self):
        self.folder = tempfile.mkdtemp(prefix="wederhoor-browser-")
        to_child, self.write_end = os.pipe()
        self.read_end, from_child = os.pipe()

        def wire():  # the browser reads commands on 3 and answers on 4
            os.dup2(to_child, 10), os.dup2(from_child, 11)
            os.dup2(10, 3), os.dup2(11, 4)

        self.process = subprocess.Popen([chromium(), *FLAGS, f"--user-data-dir={self.folder}", "about:blank"], preexec_fn=wire,
                                        close_fds=False, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_child), os.close(from_child)
        self.held, self.last, self.events = b"", 0, []
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        os.close(self.write_end), os.close(self.read_end)
        shutil.rmtree(self.folder, ignore_errors=True)

    def message(self, seconds):
        end = time.monotonic() + seconds
        while b"\0" not in self.held:
            left = end - time.monotonic()
            if left <= 0 or not select.select([self.read_end], [], [], left)[0]: return None
            piece = os.read(self.read_end, 1 << 20)
            if not piece: raise RuntimeError("the browser ended")
            self.held += piece
        first, self.held = self.held.split(b"\0", 1)
        return json.loads(first)

    def call(self, method, session=None, seconds=60, **params):
        self.last += 1
        wanted = self.last
        command = {"id": wanted, "method": method, "params": params, **({"sessionId": session} if session else {})}
        data = json.dumps(command).encode() + b"\0"
        while data: data = data[os.write(self.write_end, data):]
        while True:
            answer = self.message(seconds)
            if answer is None: raise TimeoutError(method)
            if answer.get("id") == wanted:
                if "error" in answer: raise RuntimeError(f"{method}: {answer['error']['message']}")
                return answer["result"]
            self.events.append(answer)

    def open(self, url, **options):
        return Page(self, url, **options)


class Page:
    """A tab. `requests`: every address asked for; `errors`: what the console or an exception complained about."""

    def __init__(self, browser, url, scheme="light", width=1280, height=900, bypass_policy=False, media=None, scripts=True):
        self.browser = browser
        target = browser.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = browser.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.target = target
        for domain in ("Page", "Runtime", "Network", "Log"): self.call(domain + ".enable")
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        self.call("Emulation.setEmulatedMedia", media=media or "", features=[{"name": "prefers-color-scheme", "value": scheme}])
        if bypass_policy: self.call("Page.setBypassCSP", enabled=True)
        if scripts: return self.ready(url, "main")
        self.call("Emulation.setScriptExecutionDisabled", value=True)
        self.ready(url, "h1")

    def call(self, method, **params):
        return self.browser.call(method, self.session, **params)

    def go(self, url):
        self.ready(url, "main")
        return self

    def ready(self, url, element):
        self.call("Page.navigate", url=url)
        self.until(f"document.readyState === 'complete' && document.querySelector('{element}') !== null")

    def value(self, expression):
        result = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in result:
            raise RuntimeError(result["exceptionDetails"].get("exception", {}).get("description", str(result["exceptionDetails"])))
        return result["result"].get("value")

    def until(self, expression, seconds=30):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if self.value(f"Boolean({expression})"): return True
            time.sleep(0.02)
        raise TimeoutError(expression)

    def key(self, name):
        code = {"Escape": 27, "Enter": 13, "Tab": 9}.get(name, ord(name[0].upper()))
        text = {"text": "\r"} if name == "Enter" else {"text": name} if len(name) == 1 else {}
        self.call("Input.dispatchKeyEvent", type="keyDown", key=name, code=name if len(name) > 1 else "Key" + name.upper(), windowsVirtualKeyCode=code, **text)
        self.call("Input.dispatchKeyEvent", type="keyUp", key=name, windowsVirtualKeyCode=code)

    def screenshot(self, path, whole=False):
        data = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=whole)["data"]
        with open(path, "wb") as out: out.write(base64.b64decode(data))

    def of(self, method):
        self.value("1")
        return [e["params"] for e in self.browser.events if e.get("method") == method and e.get("sessionId") == self.session]

    @property
    def requests(self):
        return [e["request"]["url"] for e in self.of("Network.requestWillBeSent")]

    @property
    def errors(self):
        console = [json.dumps(e["args"])[:300] for e in self.of("Runtime.consoleAPICalled") if e["type"] in ("error", "warning", "assert")]
        thrown = [e["exceptionDetails"].get("exception", {}).get("description", e["exceptionDetails"]["text"]) for e in self.of("Runtime.exceptionThrown")]
        return console + thrown + [e["entry"]["text"] for e in self.of("Log.entryAdded") if e["entry"]["level"] in ("error", "warning")]

    def close(self):
        self.browser.call("Target.closeTarget", targetId=self.target)
