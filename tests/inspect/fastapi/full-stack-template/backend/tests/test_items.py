def test_items():
    assert True
