using System.Collections.Immutable;
using Galaxy.Kernels.Numerics;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Models;
using Galaxy.Tests.Data;

namespace Galaxy.Tests.Models;

/// <summary>The test set stays the same, whatever is added to the folder, removed or renamed.</summary>
public sealed class TestSelectionTests
{
    [Fact]
    public void Test_images_are_found_again_in_their_order_among_others_and_under_other_names()
    {
        for (ulong seed = 0; seed < 50; seed++)
        {
            RandomStream random = new(seed);
            Split split = Datasets.WithDuplicates(ref random).Split(test: 0.3, validation: 0.1, seed);
            TestSelection selection = TestSelection.Of(DataManifest.Of(split), More(split, ref random), part: null);

            Assert.Equal(TestedPart.Test, selection.Part);
            Assert.Equal(split.Test.Images.Select(image => image.Key), selection.Images.Images.Select(image => image.Key));
            Assert.Equal((0, 40), (selection.Known!.Gone, selection.Known.Others));
        }
    }

    [Fact]
    public void Unseen_images_are_never_of_those_that_were_learned_from_and_all_is_all()
    {
        for (ulong seed = 0; seed < 50; seed++)
        {
            RandomStream random = new(seed);
            Split split = Datasets.WithDuplicates(ref random).Split(test: 0.3, validation: 0.1, seed);
            Dataset more = More(split, ref random);
            TestSelection unseen = TestSelection.Of(DataManifest.Of(split), more, TestedPart.Unseen);

            Assert.Equal(split.Test.Count + 40, unseen.Images.Count);
            Assert.Equal(split.Training.Count + split.Validation.Count, unseen.Known!.Learned);
            Assert.Empty(unseen.Images.Images.Select(image => image.Key).Intersect(split.Training.Images.Concat(split.Validation.Images).Select(image => image.Key)));
            Assert.Same(more, TestSelection.Of(DataManifest.Of(split), more, TestedPart.All).Images);
        }
    }

    [Fact]
    public void Copy_of_a_test_image_is_tested_no_more_often_than_it_was()
    {
        Split split = Datasets.Of(4, 6).Split(test: 0.4, validation: 0, seed: 1);
        LabeledImage copy = split.Test.Images[0] with { Name = "copy" };
        TestSelection selection = TestSelection.Of(DataManifest.Of(split), All(split, copy), part: null);
        Assert.Equal(split.Test.Count, selection.Images.Count);
        Assert.Equal((0, 1, 6), (selection.Known!.Gone, selection.Known.Others, selection.Known.Learned));
    }

    [Fact]
    public void Copy_of_a_test_image_in_another_class_is_not_taken_for_it()
    {
        Split split = Datasets.Of(6, 6).Split(test: 0.5, validation: 0, seed: 1);
        LabeledImage[] copies = [.. split.Test.Images.Select(image => image with { Label = (byte)(1 - image.Label), Name = $"a copy of {image.Name}" })];
        TestSelection selection = TestSelection.Of(DataManifest.Of(split), split.Test with { Images = [.. copies, .. All(split).Images] }, part: null);
        Assert.Equal(split.Test.Images.Select(image => (image.Key, image.Label)), selection.Images.Images.Select(image => (image.Key, image.Label)));
        Assert.Equal((0, 6, 0), (selection.Known!.Gone, selection.Known.Others, selection.Known.Moved));
    }

    [Fact]
    public void Test_image_in_another_class_is_noticed_among_new_ones()
    {
        Split split = Datasets.Of(6, 6).Split(test: 0.5, validation: 0, seed: 1);
        LabeledImage moved = split.Test.Images[2] with { Label = (byte)(1 - split.Test.Images[2].Label) };
        TestSelection selection = TestSelection.Of(
            DataManifest.Of(split), All(split with { Test = split.Test with { Images = split.Test.Images.SetItem(2, moved) } }, Datasets.Image(0, 99, "new")), part: null);
        Assert.Equal((6, 0, 1, 1), (selection.Images.Count, selection.Known!.Gone, selection.Known.Others, selection.Known.Moved));
    }

    [Fact]
    public void Folder_with_less_than_half_of_the_training_is_another_one()
    {
        Split split = Datasets.Of(5, 5).Split(test: 0.2, validation: 0, seed: 1);
        DataManifest manifest = DataManifest.Of(split);
        Assert.Equal(TestedPart.Test, Choose(5));
        Assert.Equal(TestedPart.Unseen, Choose(4));
        Assert.Equal(TestedPart.Unseen, Choose(0));

        TestedPart Choose(int count) => TestSelection.Of(manifest, All(split) with { Images = [.. All(split).Images.Take(count)] }, part: null).Part;
    }

    [Fact]
    public void Image_in_another_class_is_noticed_where_all_else_is_as_it_was()
    {
        Split split = Datasets.Of(5, 5).Split(test: 0.2, validation: 0, seed: 1);
        Dataset images = All(split);
        Dataset moved = images with { Images = images.Images.SetItem(3, images.Images[3] with { Label = (byte)(1 - images.Images[3].Label) }) };
        Assert.False(TestSelection.Of(DataManifest.Of(split), images, part: null).Known!.HasOtherClasses);
        Assert.True(TestSelection.Of(DataManifest.Of(split), moved, part: null).Known!.HasOtherClasses);
    }

    [Fact]
    public void Answers_are_told_by_the_part_of_their_images()
    {
        Split split = Datasets.Of(5, 5).Split(test: 0.2, validation: 0.2, seed: 1);
        Dataset images = All(split, Datasets.Image(0, 99, "later"));
        ImmutableArray<PictureAnswer> answers = PictureAnswers.Of(images, new float[2 * images.Count]);
        ImmutableArray<PartAnswers> parts = DataManifest.Of(split).ByPart(images, answers);

        Assert.Equal([("training", 6), ("validation", 2), ("test", 2), ("new", 1)], parts.Select(part => (part.Part, part.Answers.Length)));
        Assert.Equal(split.Test.Names().Order(), parts[2].Answers.Select(answer => answer.Name).Order());
        Assert.Equal(("unknown", 11), (((DataManifest?)null).ByPart(images, answers).Single().Part, answers.Length));
    }

    [Fact]
    public void Model_that_knows_nothing_of_its_images_is_tested_on_all() =>
        Assert.Equal((TestedPart.All, 10, null), (Unknown.Part, Unknown.Images.Count, Unknown.Known));

    private static TestSelection Unknown => TestSelection.Of(manifest: null, Datasets.Of(4, 6), TestedPart.Test);

    /// <summary>All parts in another order and under other names, plus forty more images.</summary>
    private static Dataset More(Split split, ref RandomStream random)
    {
        LabeledImage[] images =
        [
            .. All(split).Images.Select((image, index) => image with { Name = $"renamed {index}" }),
            .. Enumerable.Range(0, 40).Select(index => Datasets.Image(index % 3, 1000 + index, $"new {index}")),
        ];
        Shuffle.InPlace<LabeledImage>(images, ref random);
        return split.Test with { Images = [.. images] };
    }

    private static Dataset All(Split split, params LabeledImage[] others) =>
        split.Test with { Images = [.. split.Test.Images, .. split.Training.Images, .. split.Validation.Images, .. others] };
}
