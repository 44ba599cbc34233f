using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using Galaxy.Kernels.Numerics;
using Galaxy.Pipeline.Checkpoints;
using Galaxy.Pipeline.Cli;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Flags;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli;

/// <summary>The recorded arguments of a run parse to the same meaning, whatever words they contain.</summary>
public sealed class ResumedArgumentsTests : IDisposable
{
    private const int Lists = 2000;

    /// <summary>Words with a meaning to a parser, a shell or the program, and plain words.</summary>
    private static readonly string[] Words =
    [
        "train", "galaxy", "compare", "testhost", "help", "--help", "-h", "--", "-", "--data", "--tta", "-x", "[suggest]", "@file", "=", "=x", "a=b", "--a=b", ":", "a:b",
        " ", "two words", "'", "\"", "\\", "$HOME", "*", "é", "e\u0301", "銀河", "🌌", "\u202Etxt", "new\nline", "\t", "\u0001", "%20", "0", "-1", "true", "<&>", "x/train", "/train", "~",
    ];

    private static readonly Command Root = GalaxyProgram.Root(new Terminal(
        TextWriter.Null, TextWriter.Null, OutputIsLive: false, ErrorIsLive: false, TimeProvider.System, CancellationToken.None));

    private readonly TemporaryFolder _folder = new();
    private RandomStream _random = new(seed: 15);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Recorded_arguments_mean_the_same()
    {
        int understood = 0;
        for (int list = 0; list < Lists; list++)
        {
            string[] arguments = [.. _random.NextDouble() < 0.5 ? ["train"] : Array.Empty<string>(), .. Arguments()];
            ParseResult given = ProgramParser.Parse(Root, arguments);
            if (given.Errors.Count > 0 || given.CommandResult.Command.Name != "train" || !ReferenceEquals(given.Action, given.CommandResult.Command.Action))
                continue;
            understood++;
            byte[] file = Encoding.UTF8.GetBytes(new RunRecord(RunArguments.Of(given), IsFinished: false).ToJson());
            RunRecord record = Assert.IsType<Result<RunRecord>.Ok>(RunRecord.Read(file, "run.json")).Value;
            ParseResult again = ProgramParser.Parse(Root, ["train", .. record.Arguments]);
            Assert.True(again.Errors.Count == 0, $"{string.Join(" | ", arguments)}: {string.Join(", ", again.Errors)}");
            Assert.Equal(Meaning(given), Meaning(again));
        }

        Assert.True(understood > Lists / 4, $"{understood} of {Lists} lists are command lines.");
    }

    [Theory]
    [InlineData("train")]
    [InlineData("compare")]
    [InlineData("--data")]
    [InlineData("a = b, 'c' é")]
    public void Run_whose_data_have_an_odd_name_is_resumed(string name)
    {
        string data = Path.Combine(_folder.Path, name);
        string run = Path.Combine(_folder.Path, "run");
        Assert.Equal(ExitCode.Success, CommandLine.Run("simulate", "--out", data, "--count", "40", "--size", "32", "--mix", "flat").Code);
        using CancellationTokenSource interrupt = new();
        using WriterThatHears output = new("epoch 1/2", interrupt.Cancel);
        ExitCode stopped = GalaxyProgram.Run(
            ["--data", data, "--network", "Galaxy32", "--crop", "0", "--epochs", "2", "--out", run],
            new Terminal(output, output, OutputIsLive: false, ErrorIsLive: false, TimeProvider.System, interrupt.Token));
        Assert.True(stopped == ExitCode.Interrupted, $"{output}");

        CommandLine.Answer resumed = CommandLine.Run("train", "--resume", run);

        Assert.True(resumed.Code == ExitCode.Success, resumed.Error);
    }

    /// <summary>A few flags, each with a valid value or with any word, separate or joined.</summary>
    private List<string> Arguments()
    {
        Option[] options = [.. Root.Subcommands.Single(verb => verb.Name == "train").Options];
        List<string> arguments = [];
        for (int count = 1 + (int)(_random.NextDouble() * 4); count > 0; count--)
        {
            Option option = options[(int)(_random.NextDouble() * options.Length)];
            string value = option is PlaceOption ? Word() : _random.NextDouble() < 0.1 ? Word() : Likely(option);
            arguments.AddRange(value.Length == 0 ? [option.Name] : _random.NextDouble() < 0.5 ? [option.Name, value] : [$"{option.Name}={value}"]);
        }

        return arguments;
    }

    private string Word()
    {
        string word = Words[(int)(_random.NextDouble() * Words.Length)];
        return _random.NextDouble() < 0.3 ? word + Words[(int)(_random.NextDouble() * Words.Length)] : word;
    }

    private string Likely(Option option) => option switch
    {
        Option<bool> => _random.NextDouble() < 0.5 ? "" : "true",
        _ when option.CompletionSources.Count > 0 && Choices(option) is { Length: > 0 } choices => choices[(int)(_random.NextDouble() * choices.Length)],
        _ => _random.NextDouble() < 0.5 ? "2" : "0.25",
    };

    private static string[] Choices(Option option) =>
        [.. option.GetCompletions(System.CommandLine.Completions.CompletionContext.Empty).Select(item => item.Label)];

    /// <summary>Every flag that was given, with its value; paths as they are.</summary>
    private static string[] Meaning(ParseResult parsed) =>
    [
        .. parsed.CommandResult.Children.OfType<OptionResult>().Where(result => !result.Implicit).Select(result =>
            IsPlace(result) ? $"{result.Option.Name}: {Path.GetFullPath(result.GetValueOrDefault<string>()!)}" : $"{result.Option.Name}: {result.GetValueOrDefault<object>()}"),
    ];

    private static bool IsPlace(OptionResult result) =>
        result.Option is PlaceOption || (result.Option.Name == NetworkChoice.FlagName && NetworkChoice.IsFile(result.GetValueOrDefault<string>()!));
}
