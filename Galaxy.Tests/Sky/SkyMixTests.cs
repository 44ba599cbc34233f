using Galaxy.Pipeline.Sky;

namespace Galaxy.Tests.Sky;

public sealed class SkyMixTests
{
    [Fact]
    public void The_natural_mix_has_the_volunteers_shares() => AssertShares(SkyMix.Natural, [602, 580, 44, 278, 496]);

    [Fact]
    public void The_flat_mix_has_equal_shares() => AssertShares(SkyMix.Flat, [400, 400, 400, 400, 400]);

    [Fact]
    public void The_mix_of_discs_has_one_for_each_galaxy_of_the_natural_mix()
    {
        GalaxyKind[] kinds = [.. Enumerable.Range(0, 4000).Select(index => SimulatedSky.Draw(3, index, SkyMix.Discs).Kind)];
        Assert.InRange(kinds.Count(kind => kind == GalaxyKind.FaceOnDisc), 1900, 2100);
        Assert.InRange(kinds.Count(kind => kind == GalaxyKind.CompletelyRoundSmooth), 530, 680);
    }

    [Fact]
    public void Galaxies_of_a_sky_have_seeds_of_their_own()
    {
        ulong[] seeds = [.. Enumerable.Range(0, 1000).Select(index => SimulatedSky.Draw(1, index, SkyMix.Natural).Seed)];
        Assert.Equal(1000, seeds.Distinct().Count());
        Assert.Equal(SimulatedSky.Draw(1, 7, SkyMix.Natural), SimulatedSky.Draw(1, 7, SkyMix.Natural));
        Assert.NotEqual(SimulatedSky.Draw(1, 7, SkyMix.Natural).Seed, SimulatedSky.Draw(2, 7, SkyMix.Natural).Seed);
    }

    [Fact]
    public void Kinds_and_class_names_find_each_other_in_any_case()
    {
        foreach (GalaxyKind kind in GalaxyKinds.Classes)
        {
            Assert.True(GalaxyKinds.TryFind(kind.ClassName().ToUpperInvariant(), out GalaxyKind found));
            Assert.Equal(kind, found);
        }

        Assert.False(GalaxyKinds.TryFind("barred", out _));
    }

    private static void AssertShares(SkyMix mix, int[] expected)
    {
        int[] counts = new int[5];
        for (int index = 0; index < 20_000; index++)
            counts[(int)SimulatedSky.Draw(3, index, mix).Kind]++;
        for (int kind = 0; kind < 5; kind++)
            Assert.InRange(counts[kind] / 10.0, expected[kind] - 25, expected[kind] + 25);
    }
}
