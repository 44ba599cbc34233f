using Galaxy.Pipeline.Cli.Serve.Learning;
using System.Text.RegularExpressions;
using Galaxy.Pipeline.Cli;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli.Serve;

/// <summary><c>galaxy serve</c> in this process, on a free port and in a folder of its own, until it is disposed.</summary>
internal sealed partial class ServedProgram : IDisposable
{
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(1);

    private readonly CancellationTokenSource _interrupt = new();
    private readonly TemporaryFolder _folder = new();
    private readonly TextWriter _output;
    private readonly StringWriter _error = new();
    private readonly Task<ExitCode> _run;
    private readonly TaskCompletionSource<string> _line = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="arguments">
    /// The command line behind <c>serve</c>. Without <c>--folder</c>, the working folder is <see cref="Folder"/>; without <c>--port</c>, a port is found.
    /// </param>
    public ServedProgram(params IEnumerable<string> arguments)
    {
        _output = TextWriter.Synchronized(new LineWriter(line => _line.TrySetResult(line)));
        string[] given = [.. arguments];
        string[] folder = given.Contains("--folder") ? [] : ["--folder", Folder], port = given.Contains("--port") ? [] : ["--port", "0"];
        Terminal terminal = new(
            _output, TextWriter.Synchronized(_error), OutputIsLive: false, ErrorIsLive: false, TimeProvider.System, _interrupt.Token)
        {
            Cache = TestCache.Folder,
            Variable = _ => null,
        };
        _run = Task.Factory.StartNew(
            () => GalaxyProgram.Run(["serve", .. given, .. folder, .. port], terminal), CancellationToken.None, TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        Task.WaitAny([_line.Task, _run], _longest);
        Assert.True(_line.Task.IsCompleted, $"It does not serve: {Error}");
        Address = new Uri(AddressInLine().Match(Line).Value);
        Client = new HttpClient { BaseAddress = Address, Timeout = _longest };
    }

    /// <summary>The line that it printed at its start.</summary>
    public string Line => _line.Task.Result;

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Asks it, as a program does.</summary>
    public HttpClient Client { get; }

    /// <summary>The working folder, unless another was given.</summary>
    public string Folder => _folder.Path;

    /// <summary>What it has written on standard error.</summary>
    public string Error => $"{_error}";

    /// <summary>Presses Ctrl-C.</summary>
    public void Interrupt() => _interrupt.Cancel();

    /// <summary>The exit code, after <see cref="Interrupt"/>.</summary>
    public ExitCode WaitForEnd() => _run.Wait(_longest) ? _run.Result : throw new TimeoutException("It does not end.");

    public void Dispose()
    {
        Interrupt();
        WaitForEnd();
        Client.Dispose();
        _output.Dispose();
        _error.Dispose();
        _interrupt.Dispose();
        _folder.Dispose();
    }

    [GeneratedRegex(@"http://[^/\s]+/", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AddressInLine();
}
