using Galaxy.Kernels.Optimizers;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Optimizers;

/// <summary>Every optimizer against PyTorch's definition in double precision, one value at a time.</summary>
public sealed class OptimizerTests
{
    private const int Steps = 5;

    public static TheoryData<string, int> Cases()
    {
        TheoryData<string, int> cases = [];
        foreach (string name in OptimizerCases.All.Keys)
        {
            foreach (int length in (int[])[1, 7, 8, 9, 1003, (1 << 14) + 5])
                cases.Add(name, length);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Updates_follow_the_definition_at_any_length(string name, int length)
    {
        (Optimizer optimizer, Func<ScalarUpdate> reference) = OptimizerCases.All[name];
        using OptimizerBench bench = new(optimizer, length, threads: 1);
        double[] expected = [.. bench.Parameters.Span.ToArray().Select(value => (double)value)];
        ScalarUpdate[] updates = [.. Enumerable.Range(0, length).Select(_ => reference())];

        for (int step = 1; step <= Steps; step++)
        {
            bench.Step(step);
            for (int index = 0; index < length; index++)
                expected[index] = updates[index](expected[index], OptimizerBench.GradientAt(index, step), step);
        }

        for (int index = 0; index < length; index++)
            Assert.Equal(expected[index], bench.Parameters.Span[index], 1e-6 * (1 + Math.Abs(expected[index])));
    }

    [Theory]
    [InlineData("sgd")]
    [InlineData("momentum")]
    [InlineData("nesterov")]
    [InlineData("adam")]
    [InlineData("adamw")]
    public void Threads_do_not_change_a_bit(string name)
    {
        const int length = 5 * (1 << 14) + 3;
        using OptimizerBench alone = new(OptimizerCases.All[name].Optimizer, length, threads: 1);
        using OptimizerBench three = new(OptimizerCases.All[name].Optimizer, length, threads: 3);

        for (int step = 1; step <= Steps; step++)
        {
            alone.Step(step);
            three.Step(step);
        }

        Assert.True(alone.Parameters.Span.SequenceEqual(three.Parameters.Span));
        Assert.True(alone.State.Span.SequenceEqual(three.State.Span));
    }

    [Theory]
    [InlineData("sgd")]
    [InlineData("momentum")]
    [InlineData("nesterov")]
    [InlineData("adam")]
    [InlineData("adamw")]
    public void No_denormal_is_left_in_weights_or_state(string name)
    {
        using OptimizerBench bench = new(OptimizerCases.All[name].Optimizer, length: 21, threads: 1);
        bench.Parameters.Span.Fill(3e-39f);
        bench.State.Span.Fill(3e-39f);
        bench.Gradients.Span.Clear();

        bench.Update(step: 1);

        Assert.DoesNotContain(bench.Parameters.Span.ToArray(), float.IsSubnormal);
        Assert.DoesNotContain(bench.State.Span.ToArray(), float.IsSubnormal);
    }

    [Fact]
    public void Smallest_normal_weights_and_not_a_number_are_kept()
    {
        using OptimizerBench bench = new(new Optimizer.Sgd(LearningRate: 0.1, WeightDecay: 0), length: 3, threads: 1);
        float[] values = [1.17549435e-38f, -1.17549435e-38f, float.NaN];
        values.CopyTo(bench.Parameters.Span);
        bench.Gradients.Span.Clear();

        bench.Update(step: 1);

        Assert.Equal(values, bench.Parameters.Span.ToArray());
    }

    [Fact]
    public void Updates_allocate_nothing()
    {
        using OptimizerBench bench = new(new Optimizer.Adam(LearningRate: 0.1, WeightDecay: 0), length: 50_001, threads: 1);
        bench.Step(1);

        Assert.Equal(0, AllocatedBytes.By(() => bench.Update(step: 2)));
    }
}
