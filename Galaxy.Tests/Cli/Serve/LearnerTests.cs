using Galaxy.Pipeline.Cli;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Cli.Serve.Learning;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Labels;
using Galaxy.Pipeline.Serving;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Labeling;

namespace Galaxy.Tests.Cli.Serve;

/// <summary>However often a server learns, it keeps two models in memory.</summary>
public sealed class LearnerTests(LabeledSky sky) : IClassFixture<LabeledSky>, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ReadingThreads _reading = new(1);
    private readonly Terminal _terminal = new(
        TextWriter.Null, TextWriter.Null, OutputIsLive: false, ErrorIsLive: false, TimeProvider.System, CancellationToken.None)
    {
        Cache = TestCache.Folder,
        Variable = _ => null,
    };

    /// <summary>Whether the table of a training is gone before the models are compared on it.</summary>
    private bool _losesTables;

    public void Dispose()
    {
        _reading.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Models_that_nobody_can_switch_to_any_more_are_given_up()
    {
        sky.Label(_folder.Path);
        LearningSetup setup = new(new LabelJournal(_folder.Path), Threads: 1, _terminal, Run, _reading);
        KnownModel first = KnownModel.Of(ModelChoice.Read(sky.Model, network: null, _terminal).Value(), setup).Value();
        using ModelInService service = new(first.Served);
        List<IServedModel> retired = [];
        service.Retired += retired.Add;
        using Learner learner = new(setup, service, first);
        Assert.Equal(LearningPhase.Done, await Learn(learner));
        Assert.Empty(retired);
        IServedModel second = learner.Switch(toNew: true).Value();
        Assert.Same(second, service.Current);
        Assert.Equal(LearningPhase.Done, await Learn(learner));
        Assert.Equal([first.Served], retired);
        FileEntry picture = FileEntry.Of(Directory.GetFiles(sky.Others, "*.png", SearchOption.AllDirectories)[0]);
        Assert.Equal("Model", (await first.Served.Classify(picture, new Showing(), CancellationToken.None)).Failure().Thing);
        _losesTables = true;
        Assert.Equal(LearningPhase.Failed, await Learn(learner));
        Assert.Equal(2, retired.Count);
        _losesTables = false;
        Assert.Equal(LearningPhase.Done, await Learn(learner));
        Assert.Equal(3, retired.Count);
        Assert.DoesNotContain(second, retired);
        (await second.Classify(picture, new Showing(), CancellationToken.None)).Value();
    }

    private ExitCode Run(IReadOnlyList<string> arguments, Terminal terminal)
    {
        ExitCode code = GalaxyProgram.Run(arguments, terminal);
        if (_losesTables)
            Array.ForEach(Directory.GetFiles(_folder.Path, "learned-*.csv"), File.Delete);
        return code;
    }

    private static async Task<LearningPhase> Learn(Learner learner)
    {
        Assert.True(learner.TryBegin(new LearningRequest(Epochs: 1, UseTraining: false)));
        for (; ;)
        {
            (LearningState state, Task changed) = learner.Now;
            if (state.Phase != LearningPhase.Running)
                return state.Phase;
            await changed;
        }
    }
}
