using System.CommandLine;
using Galaxy.Pipeline.Sky;

namespace Galaxy.Pipeline.Cli;

/// <summary>How often each kind occurs in the simulated sky.</summary>
internal static class MixFlag
{
    private const string Natural = "natural";
    private const string Flat = "flat";

    public static IReadOnlyList<string> Words { get; } = [Natural, Flat];

    public static Option<string> Create() => Flag.Choice("--mix", "Kinds in the simulated sky: as in nature, or equally many", Natural, Words);

    /// <summary>What a word says; the natural mix without one.</summary>
    public static SkyMix Read(string? word) => word == Flat ? SkyMix.Flat : SkyMix.Natural;

    /// <summary>The word for a mix.</summary>
    public static string Word(SkyMix mix) => mix == SkyMix.Flat ? Flat : Natural;
}
