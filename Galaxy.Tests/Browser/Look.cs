using Microsoft.Playwright;

namespace Galaxy.Tests.Browser;

/// <summary>How a page is looked at.</summary>
/// <param name="Name">For files of screenshots.</param>
/// <param name="Width">Of the window in CSS pixels.</param>
/// <param name="Height">Of the window in CSS pixels.</param>
internal sealed record Look(string Name, int Width, int Height)
{
    public static readonly Look Laptop = new("laptop", 1366, 768);
    public static readonly Look Phone = new("phone", 390, 844) { IsTouched = true };

    public bool IsDark { get; init; }

    /// <summary>Whether the screen is a touch screen.</summary>
    public bool IsTouched { get; init; }

    /// <summary>Whether the system asks for less motion.</summary>
    public bool IsStill { get; init; }

    public Look Dark => this with { Name = $"{Name}-dark", IsDark = true };

    public BrowserNewContextOptions Options(string address) => new()
    {
        BaseURL = address,
        ViewportSize = new ViewportSize { Width = Width, Height = Height },
        ColorScheme = IsDark ? ColorScheme.Dark : ColorScheme.Light,
        ReducedMotion = IsStill ? ReducedMotion.Reduce : ReducedMotion.NoPreference,
        HasTouch = IsTouched,
        Locale = "en-US",
        ServiceWorkers = ServiceWorkerPolicy.Block,
    };

    public override string ToString() => Name;
}
