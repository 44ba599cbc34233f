using Galaxy.Generators.Layers.Conv2d;
using Galaxy.Generators.Networks;
using Galaxy.Generators.Planning;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Spec;

namespace Galaxy.Tests.Emit;

/// <summary>Which convolutions pool in register tiles.</summary>
public sealed class PoolTilesPlanTests
{
    [Theory]
    [InlineData(16, 1, 2, 3)]
    [InlineData(40, 1, 2, 9)]
    [InlineData(16, 3, 2, 1)]
    [InlineData(8, 1, 3, 3)]
    public void Few_products_are_pooled_in_registers(int filters, int kernel, int pool, int channels) =>
        Assert.True(PoolsTiles(filters, kernel, pool, channels));

    [Theory]
    [InlineData(16, 1, 2, 10)]
    [InlineData(16, 3, 2, 3)]
    public void Many_products_are_not(int filters, int kernel, int pool, int channels) => Assert.False(PoolsTiles(filters, kernel, pool, channels));

    [Theory]
    [InlineData(16, 3)]
    [InlineData(20, 3)]
    [InlineData(8, 4)]
    public void A_window_that_no_tile_has_room_for_is_not(int filters, int pool) => Assert.False(PoolsTiles(filters, kernel: 1, pool, channels: 3));

    private static bool PoolsTiles(int filters, int kernel, int pool, int channels) => Planner.Plan(
        Net.Input(12, 12, channels).Conv(filters, kernel).MaxPool(pool).Flatten().Dense(2).Spec(), Target.Avx2)
        .Stages.OfType<ConvStagePlan>().Single().PoolsTiles;
}
