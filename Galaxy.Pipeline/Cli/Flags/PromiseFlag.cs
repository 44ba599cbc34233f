using System.CommandLine;
using Galaxy.Kernels.Contract;

namespace Galaxy.Pipeline.Cli.Flags;

/// <summary>The probability with which a picture's class is in its set.</summary>
internal static class PromiseFlag
{
    public const string Name = "--abstain";

    private const decimal Lowest = 0.5m;
    private const decimal Highest = 0.9999m;

    /// <param name="outcome">What becomes of it, for the help.</param>
    public static Option<decimal?> Create(string outcome) => Flag.OptionalNumber(
        Name,
        "Give each picture the set of classes that its class is in with this probability, and abstain from an answer where these are several "
            + "or the picture is unlike those of the training; " + outcome,
        Allows, Words, 0.95m);

    /// <summary>The levels that may be promised, in words.</summary>
    public const string Words = "a number from 0.5 to 0.9999";

    /// <summary>Whether a level may be promised.</summary>
    public static bool Allows(decimal level) => level is >= Lowest and <= Highest;

    /// <summary>Refuses a promise from a network that learns votes.</summary>
    public static Result<Unit> Check(decimal? promise, NetworkInfo network) => promise is null || network.Votes is null
        ? Result.Done
        : new Problem(Name, $"{network.Name} learns votes, and there is no class to promise", "Leave it out");
}
