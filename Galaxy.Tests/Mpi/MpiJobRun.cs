using System.Diagnostics;
using Galaxy.Tests.Cli;

namespace Galaxy.Tests.Mpi;

/// <summary>The program under mpirun, as many processes as asked for on however many cores.</summary>
internal static class MpiJobRun
{
    /// <summary>One command line for all ranks.</summary>
    public static ProcessStartInfo Of(int ranks, params IEnumerable<string> arguments) => Of(["-n", $"{ranks}", .. Program(arguments)]);

    /// <summary>A command line for each rank.</summary>
    public static ProcessStartInfo Of(IEnumerable<string> first, IEnumerable<string> second) =>
        Of(["-n", "1", .. Program(first), ":", "-n", "1", .. Program(second)]);

    /// <summary>Runs a job to its end.</summary>
    /// <returns>Its exit code, and both streams.</returns>
    public static (int Code, string Output, string Error) Run(ProcessStartInfo start)
    {
        using Process job = Process.Start(start)!;
        Task<string> error = job.StandardError.ReadToEndAsync();
        string output = job.StandardOutput.ReadToEnd();
        job.WaitForExit();
        return (job.ExitCode, output, error.Result);
    }

    private static IEnumerable<string> Program(IEnumerable<string> arguments)
    {
        ProcessStartInfo plain = GalaxyProcess.Of(arguments);
        return [plain.FileName, .. plain.ArgumentList];
    }

    private static ProcessStartInfo Of(IEnumerable<string> words)
    {
        ProcessStartInfo start = new("mpirun", words) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string name in (string[])["OMPI_ALLOW_RUN_AS_ROOT", "OMPI_ALLOW_RUN_AS_ROOT_CONFIRM", "OMPI_MCA_rmaps_base_oversubscribe"])
            start.Environment[name] = "1";
        start.Environment["OMPI_MCA_hwloc_base_binding_policy"] = "none";
        return start;
    }
}
