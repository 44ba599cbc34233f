using System.Globalization;
using Galaxy.Pipeline.Cli;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Mpi;

namespace Galaxy.Tests.Communication;

/// <summary>How ranks begin and end, and who says what.</summary>
public sealed class RankedProgramTests
{
    private static readonly string Host = Environment.MachineName;

    [Fact]
    public void An_end_that_all_have_agreed_on_ends_nobody()
    {
        Assert.Null(RankedProgram.Patience(ExitCode.Success, endsTogether: false));
        Assert.Null(RankedProgram.Patience(ExitCode.BadInput, endsTogether: true));
        Assert.Null(RankedProgram.Patience(ExitCode.Interrupted, endsTogether: true));
        Assert.True(RankedProgram.Patience(ExitCode.BadInput, endsTogether: false) < TimeSpan.FromSeconds(10));
        Assert.True(RankedProgram.Patience(ExitCode.Failure, endsTogether: true) < TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void A_rank_that_fails_alone_tells_its_problems_and_its_place_but_no_notes()
    {
        Terminal terminal = Of(_ => null);
        ThreadRanks.Run(2, ranks =>
        {
            RankedProgram.Tell(terminal, ranks, "galaxy: note: 3 files are skipped\ngalaxy: --epochs: not a number.\ngalaxy: --lr: negative.\n");
            return true;
        });
        Assert.Equal($"galaxy: rank 1 of 2 on {Host}: --epochs: not a number.|galaxy: rank 1 of 2 on {Host}: --lr: negative.|", Lines(terminal));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    public void Every_rank_tells_that_it_has_no_library(string rank)
    {
        Terminal terminal = Of(name => name switch
        {
            "OMPI_COMM_WORLD_SIZE" => "2",
            "OMPI_COMM_WORLD_RANK" => rank,
            MpiLauncher.LibraryVariable => "libnowhere.so",
            _ => null,
        });
        Assert.Equal(ExitCode.BadInput, RankedProgram.Run(["describe"], terminal));
        Assert.StartsWith($"galaxy: rank {rank} of 2 on {Host}: MPI: ", Lines(terminal), StringComparison.Ordinal);
        Assert.Contains("GALAXY_MPI=off", Lines(terminal), StringComparison.Ordinal);
    }

    [Fact]
    public void Processes_can_be_told_not_to_join()
    {
        Terminal terminal = Of(name => name switch { "OMPI_COMM_WORLD_SIZE" => "2", MpiLauncher.LibraryVariable => "off", _ => null });
        Assert.Equal(ExitCode.Success, RankedProgram.Run(["--version"], terminal));
        Assert.Equal("", Lines(terminal));
    }

    [Theory]
    [InlineData(0, 4, null, true)]
    [InlineData(1, 4, null, false)]
    [InlineData(0, 1, null, false)]
    [InlineData(0, 4, "off", false)]
    public void The_first_of_processes_that_know_nothing_of_each_other_says_so(int process, int count, string? mpi, bool isTold)
    {
        Terminal terminal = Of(name => name switch
        {
            "SLURM_STEP_NUM_TASKS" => count.ToString(CultureInfo.InvariantCulture),
            "SLURM_PROCID" => process.ToString(CultureInfo.InvariantCulture),
            MpiLauncher.LibraryVariable => mpi,
            _ => null,
        });
        Assert.Equal(ExitCode.Success, RankedProgram.Run(["--version"], terminal));
        Assert.Equal(isTold, Lines(terminal).Contains("srun --mpi=pmix", StringComparison.Ordinal));
    }

    private static Terminal Of(Func<string, string?> variable) =>
        new(new StringWriter(), new StringWriter(), OutputIsLive: false, ErrorIsLive: false, TimeProvider.System, CancellationToken.None)
        {
            Variable = variable,
        };

    private static string Lines(Terminal terminal) => $"{terminal.Error}".ReplaceLineEndings("|");
}
