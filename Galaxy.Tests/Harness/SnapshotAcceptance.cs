namespace Galaxy.Tests.Harness;

/// <summary>Whether this test run accepts received snapshots.</summary>
internal static class SnapshotAcceptance
{
    private const string Variable = "GALAXY_ACCEPT_SNAPSHOTS";

    /// <summary>Whether acceptance was requested for this run.</summary>
    public static bool IsAsked => MayAccept(Environment.GetEnvironmentVariable(Variable), Environment.GetEnvironmentVariable("CI"));

    /// <summary>The command that accepts all snapshots of one test method.</summary>
    public static string Command(string method) => $"{Variable}=1 dotnet test Galaxy.sln --filter FullyQualifiedName~{method}";

    /// <summary>Whether these environment values request it.</summary>
    /// <exception cref="InvalidOperationException">They do, but on a build server, where nobody reviews.</exception>
    public static bool MayAccept(string? accept, string? continuousIntegration)
    {
        bool isAsked = accept is "1" or "true";
        return isAsked && continuousIntegration is not (null or "" or "0" or "false")
            ? throw new InvalidOperationException(
                $"{Variable} is set on a build server (CI={continuousIntegration}). Accept snapshots where you can review them.")
            : isAsked;
    }
}
