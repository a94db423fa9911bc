using Microsoft.Playwright;

namespace ExchangeSim.Web.Browser.Tests;

/// <summary>Somebody who has no mouse: goes from thing to thing with the tab key, and sees each time where they are.</summary>
internal sealed class Keyboard(IPage page)
{
    private const int MostSteps = 120;
    private const string IsThere =
        "([selector, text]) => { const at = document.activeElement; return !!at?.matches(selector) && (at.textContent ?? '').includes(text); }";

    /// <summary>Goes on to the first thing that a selector names and that has some text, and checks on the way that whatever has the focus shows it.</summary>
    internal async Task GoTo(string selector, string text = "")
    {
        for (var step = 0; step < MostSteps; step++)
        {
            if (await page.EvaluateAsync<bool>(IsThere, new[] { selector, text })) return;
            await page.Keyboard.PressAsync("Tab");
            Assert.True(await page.EvaluateAsync<bool>("""
                () => {
                  const at = document.activeElement;
                  if (!at || at === document.body) return true; // past the last thing, on the way to the first
                  const look = getComputedStyle(at), box = at.getBoundingClientRect();
                  return look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2 && box.width > 0 && box.height > 0;
                }
                """), "what has the focus does not show it");
        }
        Assert.Fail($"the tab key does not come to {selector}");
    }

    internal Task Press(string key) => page.Keyboard.PressAsync(key);

    internal Task Type(string text) => page.Keyboard.TypeAsync(text);

    /// <summary>Goes to something and presses enter.</summary>
    internal async Task Enter(string selector, string text = "")
    {
        await GoTo(selector, text);
        await Press("Enter");
    }
}
