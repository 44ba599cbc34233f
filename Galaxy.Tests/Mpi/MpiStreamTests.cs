using Galaxy.Tests.Cli;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Mpi;

/// <summary>mpirun gives the first rank a terminal, whatever its own output is.</summary>
public sealed class MpiStreamTests(TrainedModel trained) : IClassFixture<TrainedModel>
{
    [TheoryNeeds(Need.Mpi)]
    [InlineData(1)]
    [InlineData(2)]
    public void Output_of_a_job_is_that_of_one_process_byte_for_byte(int ranks)
    {
        string[] words = ["predict", trained.Run, trained.Sky, "--csv", "--threads", "1"];
        (int Code, string Output, string Error) alone = MpiJobRun.Run(GalaxyProcess.Of(words));
        (int Code, string Output, string Error) job = MpiJobRun.Run(MpiJobRun.Of(ranks, words));
        Assert.Equal((0, alone.Output), (job.Code, job.Output));
        Assert.DoesNotContain("\u001b", job.Error, StringComparison.Ordinal);
    }

    [FactNeeds(Need.Mpi)]
    public void Text_of_a_job_has_no_escapes()
    {
        (int code, string output, string error) = MpiJobRun.Run(MpiJobRun.Of(2, "evaluate", trained.Run, "--data", trained.Sky));
        Assert.True(code == 0, error);
        Assert.DoesNotContain("\u001b", output + error, StringComparison.Ordinal);
    }
}
