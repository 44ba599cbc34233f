namespace Galaxy.Generators.Planning;

/// <summary><paramref name="Count"/> panels of <paramref name="Width"/> outputs each, from output <paramref name="Start"/> on.</summary>
internal sealed record PanelRun(int Start, int Count, int Width);
