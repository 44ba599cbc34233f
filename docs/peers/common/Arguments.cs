using System.Globalization;

namespace Galaxy.Peers;

/// <summary>The command line: how many rounds, and which networks of this build.</summary>
internal sealed record Arguments(int Rounds, IReadOnlyList<string> Networks)
{
    private const int DefaultRounds = 9;

    private static readonly string[] _defaultNetworks = ["GalaxyNet", "GalaxyDeep"];

    /// <exception cref="ArgumentException">A number of rounds below 1, or a network that this build lacks.</exception>
    public static Arguments Parse(string[] args)
    {
        int rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : DefaultRounds;
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 1);
        string[] networks = args.Length > 1 ? args[1..] : _defaultNetworks;
        return new Arguments(rounds, networks);
    }
}
