using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Architecture;

/// <summary>
/// The arrows that docs/architecture.md draws, in code blocks that begin with a project: a line for each room, with the rooms that it uses
/// behind the arrow.
/// </summary>
internal static class DrawnArrows
{
    private const string Page = "docs/architecture.md";
    private const string Fence = "```arrows ";

    /// <summary>The projects whose arrows are drawn.</summary>
    public static IEnumerable<string> Projects =>
        Lines.Where(line => line.StartsWith(Fence, StringComparison.Ordinal)).Select(line => line[Fence.Length..].Trim());

    private static string[] Lines => SourceTree.Read(Page).Split('\n');

    public static IEnumerable<Arrow> Of(string project) =>
        from line in Lines.SkipWhile(line => line.TrimEnd() != Fence + project).Skip(1).TakeWhile(line => !line.StartsWith("```", StringComparison.Ordinal))
        let ends = line.Split('→')
        where ends.Length == 2
        from used in ends[1].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        select new Arrow(ends[0].Trim(), used);
}
