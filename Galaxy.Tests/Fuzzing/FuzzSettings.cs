using System.Globalization;

namespace Galaxy.Tests.Fuzzing;

/// <summary>What the environment says about fuzzing.</summary>
internal static class FuzzSettings
{
    /// <summary>What an ordinary test run takes.</summary>
    private const int FewInputs = 150;

    /// <summary>Inputs of each form (GALAXY_FUZZ).</summary>
    public static int InputsPerForm =>
        int.TryParse(Environment.GetEnvironmentVariable("GALAXY_FUZZ"), CultureInfo.InvariantCulture, out int count) ? count : FewInputs;

    /// <summary>The number of the first input (GALAXY_FUZZ_FIRST): others than those of the last run.</summary>
    public static int FirstInput =>
        int.TryParse(Environment.GetEnvironmentVariable("GALAXY_FUZZ_FIRST"), CultureInfo.InvariantCulture, out int number) ? number : 0;

    /// <summary>Where inputs that fail are kept (GALAXY_FUZZ_FOLDER).</summary>
    public static string FailureFolder =>
        Environment.GetEnvironmentVariable("GALAXY_FUZZ_FOLDER") ?? Path.Combine(Path.GetTempPath(), "galaxy-fuzz");

    /// <summary>One kept input to run again instead of all others (GALAXY_FUZZ_REPLAY); its name begins with that of its form.</summary>
    public static string? Replayed => Environment.GetEnvironmentVariable("GALAXY_FUZZ_REPLAY");
}
