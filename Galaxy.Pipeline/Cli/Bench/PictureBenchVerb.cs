using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Benchmarks;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Reports.Json;
using Galaxy.Pipeline.Reports.Text;

namespace Galaxy.Pipeline.Cli.Bench;

/// <summary><c>galaxy bench --pictures</c>: times how a folder's pictures become a network's input, and shows the results.</summary>
internal sealed class PictureBenchVerb(Terminal terminal, BenchOptions options, PictureBenchOptions pictures) : INetworkUser<Result<ExitCode>>
{
    private readonly Reporter _reporter = terminal.Reporter(options.Json || options.Markdown);

    public Result<ExitCode> Use<TNetwork>() where TNetwork : INetwork => PictureFiles.Find([pictures.Place]).Bind(found =>
    {
        using (found)
            return Time(found.Files, TNetwork.Info.Input).Map(Show);
    });

    private Result<PictureBenchReport> Time(IReadOnlyList<PictureEntry> found, Shape input)
    {
        InterleavedTimer timer = new(terminal.Clock, options.Rounds);
        PictureBench bench = new(timer, Pictures.Whole(), Pictures.Decoder(input, pictures.Framing));
        Result<(PictureEntry Entry, PictureContent Content)>[] read = [.. PictureBench.Sample(found).Select(bench.Read)];
        terminal.Tell([.. read.Failures()]);
        ImmutableArray<(PictureEntry Entry, PictureContent Content)> timed = [.. read.Values()];
        if (timed.IsEmpty)
            return new Problem(pictures.Place, "none of its pictures can be read", "Give a folder of pictures");
        OtherDecoder? other = timed.All(picture => DjpegProgram.Takes(picture.Entry, picture.Content)) ? DjpegProgram.Find() : null;
        return _reporter
            .Track("Timing", "rounds", options.Rounds, progress => bench.Run(timed, other, progress, terminal.Interrupted))
            .Map(times => new PictureBenchReport(
                found.Count, timed.Length, pictures.Framing.ToString(), input.Height, input.Width, times.Steps, times.Other));
    }

    private ExitCode Show(PictureBenchReport report)
    {
        if (options.Json)
            terminal.WriteJson(PictureBenchDocument.Of(report));
        else if (options.Markdown)
            terminal.Output.Write($"{PictureBenchTable.Head(report)}.\n\n{BenchMarkdown.Of(PictureBenchTable.Of(report))}");
        else
            _reporter.Show(PictureBenchTable.Head(report), PictureBenchTable.Of(report), BenchNoise.None);
        return ExitCode.Success;
    }
}
