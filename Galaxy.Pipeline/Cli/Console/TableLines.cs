using Spectre.Console;
using Spectre.Console.Rendering;

namespace Galaxy.Pipeline.Cli.Console;

/// <summary>A part of a table that is drawn in parts: only the first has the header, and none has a line below.</summary>
internal sealed class TableLines(Table table, bool isFirst) : Renderable
{
    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        table.ShowHeaders = isFirst;
        List<SegmentLine> lines = Segment.SplitLines(((IRenderable)table).Render(options, maxWidth));
        return lines.Skip(isFirst ? 0 : 1).SkipLast(1).SelectMany(line => line.Append(Segment.LineBreak));
    }
}
