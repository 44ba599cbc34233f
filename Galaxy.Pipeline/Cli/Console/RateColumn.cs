using Spectre.Console;
using Spectre.Console.Rendering;

namespace Galaxy.Pipeline.Cli.Console;

/// <summary>The rate per second, beside a progress bar.</summary>
internal sealed class RateColumn(string unit) : ProgressColumn
{
    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Text(task.Speed is double speed ? $"{Quantity.PerSecond(speed)} {unit}/s" : "", new Style(Color.Grey));
}
