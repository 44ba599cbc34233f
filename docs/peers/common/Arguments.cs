using System.Diagnostics;
using System.Globalization;

namespace Galaxy.Peers;

/// <summary>The command line: <c>[--processor-time] [rounds] [network]...</c></summary>
/// <param name="ProcessorTime">
/// Whether time is the processor's that this process took, not the wall's: what one thread would need on a machine that nobody else uses.
/// </param>
/// <param name="Rounds">Turns of each contestant.</param>
/// <param name="Networks">Which networks of this build.</param>
internal sealed record Arguments(bool ProcessorTime, int Rounds, IReadOnlyList<string> Networks)
{
    private const string ProcessorTimeFlag = "--processor-time";
    private const int DefaultRounds = 9;

    private static readonly string[] _defaultNetworks = ["GalaxyNet", "GalaxyDeep"];

    /// <summary>Threads wait for each other in processor time, too, so that it tells nothing of two.</summary>
    public IReadOnlyList<int> Threads => ProcessorTime ? [1] : [1, 2];

    public Turns Turns => new(Rounds, ProcessorTime ? () => Environment.CpuUsage.TotalTime : () => Stopwatch.GetElapsedTime(0));

    /// <summary>The line above the table.</summary>
    public string Caption =>
        $"Images a second{(ProcessorTime ? " of processor time" : "")}: median (best) of {Rounds} rounds in turn.";

    /// <exception cref="FormatException">The number of rounds is none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public static Arguments Parse(string[] args)
    {
        bool processorTime = args.FirstOrDefault() == ProcessorTimeFlag;
        string[] others = processorTime ? args[1..] : args;
        int rounds = others.Length > 0 ? int.Parse(others[0], CultureInfo.InvariantCulture) : DefaultRounds;
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 1);
        return new Arguments(processorTime, rounds, others.Length > 1 ? others[1..] : _defaultNetworks);
    }
}
