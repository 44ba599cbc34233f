using System.CommandLine;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Cli.Flags;

namespace Galaxy.Pipeline.Cli.Evaluate;

/// <summary>Whether a model is tested under shifts, too.</summary>
internal static class ShiftFlag
{
    private const string Name = "--shifts";

    public static Option<bool> Create() => Flag.Switch(
        Name,
        "Test on the same pictures also as another survey or a worse night would have shown them, one change at a time: half scale, another stretch, "
        + "gray, 50 % more noise, a blur, JPEG quality 50");

    /// <summary>Refuses shifts for a network that learns votes.</summary>
    public static Result<Unit> Check(bool isWanted, NetworkInfo network) => !isWanted || network.Votes is null
        ? Result.Done
        : new Problem(Name, $"{network.Name} learns votes, and shifts compare the accuracy of classes", "Leave it out");
}
