using System.Text;
using Galaxy.Pipeline.Checkpoints;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Cli.Runs;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.Reports.Cards;

namespace Galaxy.Pipeline.Cli.Cards;

/// <summary>Writes a model's card.</summary>
internal sealed class CardVerb(CardOptions options, Terminal terminal)
{
    private readonly RunFolder _run = new(options.Run);

    private string Output => options.Out ?? _run.PathOf("card.md");

    public Result<ExitCode> Run()
    {
        using Lifetime lifetime = new();
        return
            from record in Record()
            from free in CheckFree()
            from figures in CardJson.Read(_run.PathOf(RunFileNames.Report), "the report of a training on classes", CardJson.Default.RunFigures)
            from choice in ModelChoice.Read(options.Run, network: null, terminal).Map(lifetime.Keep)
            from digest in choice.Place.Digest()
            from pictures in new CardPictures(options, terminal).Of(choice, record)
            let measurements = new CardMeasurements(options)
            from measured in measurements.Of(choice.Network.Info, digest, figures)
            from shifts in measurements.Shifts(choice.Network.Info)
            let card = new ModelCard
            {
                Name = Name(choice.Network.Info.Name),
                Network = choice.Network.Info,
                Model = choice.Model,
                Sha256 = digest,
                Data = options.DataName ?? PlaceName.Of(figures.Data.Source),
                Pictures = pictures,
                ListName = options.List is { } list ? PlaceName.Of(list) : null,
                License = options.License,
                Run = figures,
                Command = CardCommandLine.Of(record.Arguments, Environment.CurrentDirectory),
                Program = BuildEnvironment.Of(terminal).Program,
                Processor = ProcessorName.Find(),
                Measured = measured,
                Shifts = shifts,
            }
            from written in Write(card)
            select ExitCode.Success;
    }

    private Result<RunRecord> Record() => _run.Has(RunFileNames.Record) && _run.Has(RunFileNames.Report)
        ? RunPlace.Record(_run.PathOf(RunFileNames.Record)).Bind(record => record.IsFinished
            ? Result.Ok(record)
            : new Problem(options.Run, "its training is not finished", $"Go on with {InterruptedRun.ResumeLine(terminal, options.Run, json: false)}"))
        : new Problem(
            options.Run, $"it is not the folder of a training: it has no {RunFileNames.Record} or no {RunFileNames.Report}", "Give a run folder");

    private Result<Unit> CheckFree() =>
        from card in OwnOutput.Check(Output, "a card", CardHeader.IsAt)
        from apart in OwnOutput.CheckApart(options.List, "--list", Output, "--out")
        from list in OwnOutput.Check(options.List, "a list of pictures", PictureList.IsAt)
        select list;

    private string Name(string network) => options.Name ?? (options.Out is { } file ? Path.GetFileNameWithoutExtension(file) : network);

    private Result<Unit> Write(ModelCard card) =>
        from listed in options.List is { } list && card.Pictures is { } pictures ? Write(list, pictures.Text) : Result.Done
        from written in Write(Output, CardMarkdown.Of(card))
        select written;

    private Result<Unit> Write(string path, string text) => AtomicFile.Write(path, Encoding.UTF8.GetBytes(text)).Map(_ =>
    {
        terminal.Reporter(json: false).Say($"Written: {path}");
        return default(Unit);
    });
}
