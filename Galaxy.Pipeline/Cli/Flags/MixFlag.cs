using System.CommandLine;
using Galaxy.Pipeline.Sky;

namespace Galaxy.Pipeline.Cli.Flags;

/// <summary>How often each kind occurs in the simulated sky.</summary>
internal static class MixFlag
{
    public static Option<string> Create() =>
        Flag.Choice("--mix", "Kinds in the simulated sky: in natural proportions, equally many, or for votes every second a disc seen from above, many with a bar", SkyMix.Natural.Word(), SkyMixes.Words);
}
