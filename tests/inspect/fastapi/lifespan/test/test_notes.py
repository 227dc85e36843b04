import unittest


class NotesTest(unittest.TestCase):
    def test_nothing(self):
        self.assertTrue(True)
