using Galaxy.Generators.Language;

namespace Galaxy.Tests.Language;

public sealed class EquatableArrayTests
{
    private static readonly EquatableArray<int> _oneTwo = new([1, 2]);

    [Fact]
    public void Equal_elements_make_equal_arrays_with_equal_hashes()
    {
        EquatableArray<int> other = Enumerable.Range(1, 2).ToEquatableArray();
        Assert.True(_oneTwo.Equals((object)other));
        Assert.Equal(_oneTwo.GetHashCode(), other.GetHashCode());
    }

    [Fact]
    public void Other_elements_other_orders_and_other_types_are_not_equal()
    {
        Assert.False(_oneTwo.Equals((object)new EquatableArray<int>([2, 1])));
        Assert.False(_oneTwo.Equals((object)new EquatableArray<int>([1])));
        Assert.False(_oneTwo.Equals("1, 2"));
        Assert.False(_oneTwo.Equals(null));
    }

    [Fact]
    public void Order_counts_in_the_hash() => Assert.NotEqual(_oneTwo.GetHashCode(), new EquatableArray<int>([2, 1]).GetHashCode());

    [Fact]
    public void Default_is_the_empty_array()
    {
        Assert.Empty(default(EquatableArray<int>));
        Assert.True(default(EquatableArray<int>).Equals(new EquatableArray<int>([])));
    }
}
