namespace Galaxy.Tests.Harness;

/// <summary>Whether the one who runs the tests accepts what they receive.</summary>
internal static class SnapshotAcceptance
{
    private const string Variable = "GALAXY_ACCEPT_SNAPSHOTS";

    /// <summary>Asked for on this run.</summary>
    public static bool IsAsked => MayAccept(Environment.GetEnvironmentVariable(Variable), Environment.GetEnvironmentVariable("CI"));

    /// <summary>The command that accepts all snapshots of one test method.</summary>
    public static string Command(string method) => $"{Variable}=1 dotnet test Galaxy.sln --filter FullyQualifiedName~{method}";

    /// <summary>Whether these values of the environment ask for it.</summary>
    /// <exception cref="InvalidOperationException">They do, on a build server, where nobody reviews.</exception>
    public static bool MayAccept(string? accept, string? continuousIntegration)
    {
        bool isAsked = accept is "1" or "true";
        return isAsked && continuousIntegration is not (null or "" or "0" or "false")
            ? throw new InvalidOperationException(
                $"{Variable} is set on a build server (CI={continuousIntegration}). Accept snapshots where you can review them.")
            : isAsked;
    }
}
