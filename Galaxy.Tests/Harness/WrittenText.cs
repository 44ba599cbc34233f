namespace Galaxy.Tests.Harness;

/// <summary>What was written, with the same line ends on every system.</summary>
internal static class WrittenText
{
    public static string Text(this StringWriter writer) => writer.ToString().ReplaceLineEndings("\n");
}
