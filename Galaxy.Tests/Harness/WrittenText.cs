namespace Galaxy.Tests.Harness;

/// <summary>Written text with normalized line ends.</summary>
internal static class WrittenText
{
    public static string Text(this StringWriter writer) => writer.ToString().ReplaceLineEndings("\n");
}
