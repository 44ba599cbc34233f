using System.Diagnostics;
using System.Globalization;
using System.Text;
using Galaxy.Tests.Cli;

namespace Galaxy.Tests.Mpi;

/// <summary>The program under mpirun, as many processes as asked for on however many cores.</summary>
internal static class MpiJobRun
{
    /// <summary>A job that takes longer than this hangs, even on a busy machine.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(5);

    /// <summary>One command line for all ranks.</summary>
    public static ProcessStartInfo Of(int ranks, params IEnumerable<string> arguments) => Of(["-n", $"{ranks}", .. Program(arguments)]);

    /// <summary>A command line for each rank.</summary>
    public static ProcessStartInfo Of(IEnumerable<string> first, IEnumerable<string> second) =>
        Of(["-n", "1", .. Program(first), ":", "-n", "1", .. Program(second)]);

    /// <summary>Runs a job to its end.</summary>
    /// <returns>Its exit code, and both streams; a byte order mark is part of the output.</returns>
    public static (int Code, string Output, string Error) Run(ProcessStartInfo start)
    {
        using Process job = Process.Start(start)!;
        using MemoryStream output = new();
        Task outputEnd = job.StandardOutput.BaseStream.CopyToAsync(output);
        Task<string> error = job.StandardError.ReadToEndAsync();
        End(job, _patience);
        outputEnd.Wait(_patience);
        return (job.ExitCode, Encoding.UTF8.GetString(output.ToArray()), error.Result);
    }

    /// <summary>Starts a job, waits for the first epoch, and does something to its last rank.</summary>
    /// <returns>Its exit code and standard error.</returns>
    public static (int Code, string Error) RunUntilEpoch(ProcessStartInfo start, TimeSpan patience, Action<Process> toLastRank)
    {
        using Process job = Process.Start(start)!;
        Task<string> error = job.StandardError.ReadToEndAsync();
        while (job.StandardOutput.ReadLine() is { } line && !line.StartsWith("epoch ", StringComparison.Ordinal))
        {
        }

        using (Process rank = Process.GetProcessById(LastChild(job.Id)))
            toLastRank(rank);
        _ = job.StandardOutput.ReadToEndAsync();
        End(job, patience);
        return (job.ExitCode, error.Result);
    }

    private static void End(Process job, TimeSpan patience)
    {
        bool hasEnded = job.WaitForExit(patience);
        if (!hasEnded)
            job.Kill(entireProcessTree: true);
        Assert.True(hasEnded, "The job has not ended.");
    }

    private static int LastChild(int process) =>
        int.Parse(File.ReadAllText($"/proc/{process}/task/{process}/children").Trim().Split(' ')[^1], CultureInfo.InvariantCulture);

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
        start.Environment["TERM"] = "xterm";
        return start;
    }
}
