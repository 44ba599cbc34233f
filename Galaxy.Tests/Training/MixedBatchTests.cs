using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Training;

namespace Galaxy.Tests.Training;

public sealed class MixedBatchTests
{
    private static readonly Dataset Squares = ColorSquares.Make(7, seed: 2);

    [Fact]
    public void Each_image_and_label_is_mixed_with_the_next_of_its_batch_and_the_last_with_the_first()
    {
        Batches batches = Squares.Batches(4);
        Blend[] blends = [.. Enumerable.Range(1, 7).Select(index => new Blend(index / 10f, null))];
        using Workers workers = new(2);
        using BatchTensor plain = new(batches, workers);
        using BatchTensor mixed = new(batches, workers, mixes: true);
        View[] views = batches.Views();
        plain.Load(views);
        mixed.Load(views, blends);

        for (int batch = 0; batch < batches.Count; batch++)
        {
            plain.Write(batch);
            mixed.Write(batch);
            Assert.Equal(plain.Count, mixed.Count);
            Assert.Empty(mixed.Labels.ToArray());
            for (int sample = 0; sample < plain.Count; sample++)
            {
                int next = (sample + 1) % plain.Count;
                float share = blends[batch * 4 + sample].Share;
                Assert.Equal(
                    Image(plain, sample).Zip(Image(plain, next), (own, other) => share * own + (1 - share) * other),
                    Image(mixed, sample), (one, other) => Math.Abs(one - other) < 1e-5f);
                float[] expected = new float[3];
                expected[plain.Labels[sample]] += share;
                expected[plain.Labels[next]] += 1 - share;
                Assert.Equal(expected, mixed.Targets.Slice(sample * 3, 3).ToArray());
            }
        }
    }

    [Fact]
    public void An_image_alone_in_its_batch_keeps_its_label()
    {
        Batches batches = Squares.Batches(3);
        using Workers workers = new(1);
        using BatchTensor mixed = new(batches, workers, mixes: true);
        mixed.Load(batches.Views(), [.. Enumerable.Repeat(new Blend(0.25f, null), 7)]);
        mixed.Write(2);
        Assert.Equal(1, mixed.Count);
        Assert.Equal(1, mixed.Targets[Squares.Images[6].Label]);
    }

    private static float[] Image(BatchTensor batch, int sample) => batch.Images.Slice(sample * 12, 12).ToArray();
}
