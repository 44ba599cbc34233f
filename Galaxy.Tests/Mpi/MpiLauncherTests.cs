using Galaxy.Pipeline.Mpi;

namespace Galaxy.Tests.Mpi;

/// <summary>Launchers tell their processes by environment variables.</summary>
public sealed class MpiLauncherTests
{
    [Fact]
    public void Without_a_launcher_or_with_one_process_there_is_no_job()
    {
        Assert.Null(MpiLauncher.Of(_ => null));
        Assert.Null(MpiLauncher.Of(Only("OMPI_COMM_WORLD_SIZE", "1")));
        Assert.Null(MpiLauncher.Of(Only("SLURM_NTASKS", "4")));
    }

    [Fact]
    public void A_launcher_that_does_not_say_how_many_it_has_started_has_started_more_than_one()
    {
        MpiLauncher unknown = MpiLauncher.Of(Only("PMIX_RANK", "0"))!, two = MpiLauncher.Of(Only("PMI_SIZE", "2"))!;
        Assert.Equal((false, true), (unknown.Fits(1), unknown.Fits(2)));
        Assert.Equal((false, true, false), (two.Fits(1), two.Fits(2), two.Fits(3)));
    }

    [Theory]
    [InlineData("OMPI_COMM_WORLD_SIZE", "1", true)]
    [InlineData("PMI_SIZE", "2", true)]
    [InlineData("PMI_SIZE", "1", false)]
    [InlineData("SHLVL", "1", false)]
    public void The_terminal_may_be_the_launchers(string variable, string value, bool isLaunchers) =>
        Assert.Equal(isLaunchers, MpiLauncher.OwnsTerminal(Only(variable, value)));

    [Theory]
    [InlineData("OMPI_COMM_WORLD_SIZE", "4", 4, "libmpi.so.40")]
    [InlineData("PMI_SIZE", "3", 3, "libmpi.so.12")]
    [InlineData("PMIX_RANK", "0", null, "libmpi.so.40")]
    public void Launcher_says_how_many_and_which_library_goes_with_it(string variable, string value, int? size, string library)
    {
        MpiLauncher launcher = MpiLauncher.Of(Only(variable, value))!;
        Assert.Equal(size, launcher.Size);
        Assert.Equal(library, launcher.Libraries[0]);
    }

    [Fact]
    public void Library_that_is_missing_is_told_with_what_to_install()
    {
        Problem problem = Assert.IsType<Result<MpiJob?>.Failed>(MpiJob.Join(
            name => name switch { "OMPI_COMM_WORLD_SIZE" => "2", MpiLauncher.LibraryVariable => "libnowhere.so", _ => null })).Problem;
        Assert.Contains("libnowhere.so", problem.What, StringComparison.Ordinal);
        Assert.Contains("libopenmpi3", problem.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MPICH Version: 4.0.2", true)]
    [InlineData("Intel(R) MPI Library 2021.9", true)]
    [InlineData("MPI VERSION    : CRAY MPICH version 8.1.28", true)]
    [InlineData("Another MPI 1.0", false)]
    public void Families_are_told_by_what_a_library_says(string version, bool isMpich) => Assert.Equal(isMpich, MpiKind.IsMpich(version));

    private static Func<string, string?> Only(string variable, string value) => name => name == variable ? value : null;
}
