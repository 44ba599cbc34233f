using System.Collections.Immutable;
using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Evaluate;
using Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Labels;
using Galaxy.Pipeline.Serving;

namespace Galaxy.Pipeline.Cli.Serve.Learning;

/// <summary>One training on labels, from its pictures to the comparison.</summary>
/// <param name="setup">What it needs of the server.</param>
/// <param name="service">Keeps the new model.</param>
/// <param name="request">How it is wanted.</param>
/// <param name="old">The model that it starts from.</param>
/// <param name="progress">Is told how far it is.</param>
/// <param name="canceled">Ends it in an orderly way.</param>
internal sealed class LearningWork(
    LearningSetup setup, ModelInService service, LearningRequest request, KnownModel old, LearningProgress progress, CancellationToken canceled)
{
    /// <summary>What to know of the pictures, a sentence each.</summary>
    private readonly List<string> _notes = [];

    /// <summary>Does it.</summary>
    /// <returns>The new model, and how it compares; an interruption says how to go on.</returns>
    public Result<(KnownModel Model, ModelsCompared Compared)> Run()
    {
        using LineWriter log = new(line => progress.Change(state => state.Say(setup.Shown(line))));
        using StringWriter complaints = new();
        Terminal terminal = setup.Terminal with
        {
            Output = log, Error = complaints, OutputIsLive = false, ErrorIsLive = false, Interrupted = canceled,
            EpochDone = row => progress.Change(state => state with { Epoch = row }),
        };
        return
            from labeled in setup.Labels.Read((book, _) => Labeled(book))
            from some in labeled.IsEmpty ? Gone : Result.Done
            from former in Former(labeled.Length, log)
            from command in Command(labeled, former)
            from trained in Train(command, terminal, complaints)
            from choice in ModelChoice.Read(Path.Combine(command.Folder, command.Run), network: null, terminal)
            from model in KnownModel.Of(choice, setup)
            from compared in Compare(model, command, terminal)
            select (model, compared with { Notes = [.. compared.Notes, .. _notes, .. Damaged(compared.Unreadable)] });
    }

    private ImmutableArray<LearningPicture> Labeled(LabelBook book)
    {
        ImmutableArray<LearningPicture> pictures = LabeledPictures.In(book, setup.Folder);
        HashSet<string> there = [.. pictures.Select(picture => picture.File)];
        _notes.AddRange(LeftOut(
            [.. book.Standing.Where(label => !there.Contains(Path.GetFileName(label.File))).Select(label => label.Name)],
            $"no longer in {KeptPicture.Folder}/"));
        return pictures;
    }

    /// <summary>A sentence on labeled pictures whose files are not what they were.</summary>
    private IEnumerable<string> Damaged(ImmutableArray<string> files) => setup.Labels.Look(book => LeftOut(
        [.. files.Select(file => book.Standing.FirstOrDefault(label => Path.GetFileName(label.File) == file)?.Name ?? file)], "cannot be read"));

    private static IEnumerable<string> LeftOut(string[] names, string why) => names switch
    {
        [] => [],
        [var only] => [$"1 labeled picture was left out, {why}: {only}."],
        [var first, ..] => [$"{Plural.Of(names.Length, "labeled picture")} were left out, {why}; the first is {first}."],
    };

    private static Problem Gone => new(KeptPicture.Folder, "none of the labeled pictures is there", "Put the folder back, or label others");

    /// <summary>The pictures of the training; none, with a note, if they are not to be had.</summary>
    private Result<ImmutableArray<LearningPicture>> Former(int labels, LineWriter log)
    {
        if (!request.UseTraining)
            return Result.Ok<ImmutableArray<LearningPicture>>([]);
        log.WriteLine("Looking for the pictures that the model has learned from.");
        Result<ImmutableArray<LearningPicture>> kept =
            from source in EvaluatedSource.Of(old.Model, old.Place, old.Training, CatalogOptions.Labeled).MapProblem(Unknown)
            from pictures in new FormerPictures(setup.Folder, old.Network.Info, old.Model, setup.Threads).Keep(source, labels, request.Seed, canceled)
            select Note(pictures, source);
        Result<ImmutableArray<LearningPicture>> had =
            kept is Result<ImmutableArray<LearningPicture>>.Failed(not Interruption and var problem) ? Note(problem) : kept;
        _notes.ForEach(note => log.WriteLine($"Note: {note}"));
        return had;
    }

    private ImmutableArray<LearningPicture> Note(ImmutableArray<LearningPicture> pictures, ImageSource source)
    {
        if (source is ImageSource.Simulated)
            _notes.Add($"{Quantity.Count(pictures.Length)} new galaxies of the simulated sky are among the pictures, and some in the comparison.");
        return pictures;
    }

    private Result<ImmutableArray<LearningPicture>> Note(Problem problem)
    {
        _notes.Add(setup.Shown($"The new model has learned from the labels alone. {problem}"));
        return Result.Ok<ImmutableArray<LearningPicture>>([]);
    }

    /// <summary>Without a comparison nobody can switch to the new model.</summary>
    private Result<ModelsCompared> Compare(KnownModel model, LearningCommand command, Terminal terminal)
    {
        service.Keep(model.Served);
        Result<ModelsCompared>? compared = null;
        try
        {
            compared = new ModelComparing(old, model, terminal).Compare(command).MapProblem(problem => Undecided(command, problem));
            return compared;
        }
        finally
        {
            if (compared is not Result<ModelsCompared>.Ok)
                service.Retire(model.Served);
        }
    }

    private static Problem Undecided(LearningCommand command, Problem problem) => problem is Interruption
        ? new Interruption($"interrupted; the training in {command.Run} is done, but the models are not compared.")
        : problem;

    private static Problem Unknown(Problem problem) =>
        problem with { Remedy = "Start galaxy serve with --training PATH, the pictures that it has learned from" };

    private Result<LearningCommand> Command(ImmutableArray<LearningPicture> labeled, ImmutableArray<LearningPicture> former) =>
        from run in LearningTable.Claim(setup.Folder)
        from count in LearningTable.Write(Path.Combine(setup.Folder, $"{run}.csv"), labeled, former)
        let command = new LearningCommand(setup.Folder, run, old.Place)
        {
            Epochs = request.EpochsFor(count),
            Seed = request.Seed,
            Validation = LearningRequest.ValidationFor(labeled.Length),
            HasNewClass = ClassFolders.Others([.. labeled.Select(picture => picture.Label)], old.Model.Classes).Any(),
            Threads = setup.LearningThreads,
        }
        select Tell(command);

    private LearningCommand Tell(LearningCommand command)
    {
        progress.Change(state => state with { Command = setup.Terminal.Command(command.Shown), Run = command.Run, Epochs = command.Epochs });
        return command;
    }

    private Result<Unit> Train(LearningCommand command, Terminal terminal, StringWriter complaints)
    {
        ExitCode code = setup.Program(command.Arguments, terminal);
        if (!Directory.Exists(Path.Combine(command.Folder, command.Run)))
            AtomicFile.DeleteQuietly(Path.Combine(command.Folder, command.Table));
        string why = string.Join(' ', Terminal.Complaints($"{complaints}"));
        return code switch
        {
            ExitCode.Success => Result.Done,
            ExitCode.Interrupted => new Interruption(why),
            _ => new Problem(command.Run, $"the training failed: {why.TrimEnd('.')}", "See its log"),
        };
    }
}
